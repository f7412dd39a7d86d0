/// WXSS style sheets to tokens (docs/contracts/bundle.md, section 6).
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxss;
