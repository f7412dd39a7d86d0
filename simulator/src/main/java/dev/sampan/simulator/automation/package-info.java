/// The automation server: the wire protocol of the npm client `miniprogram-automator`.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.automation;
