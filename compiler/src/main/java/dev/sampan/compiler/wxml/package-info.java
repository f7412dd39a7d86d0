/// The WXML compiler: one file in, the JavaScript of its template, diagnostics and facts out.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxml;
