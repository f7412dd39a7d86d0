/// Packages in miniprogram_npm and node_modules (package.md, section 4).
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.npm;
