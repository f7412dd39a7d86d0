/// The two dialects of WXML and how severe each problem is in them.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxml.dialect;
