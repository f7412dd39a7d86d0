@org.jspecify.annotations.NullMarked
package dev.sampan.simulator;
