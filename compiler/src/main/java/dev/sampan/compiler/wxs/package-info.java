/// The WXS compiler: a strict checker of the JavaScript subset, and the module code for both layers.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxs;
