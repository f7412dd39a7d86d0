/// JavaScript and TypeScript to modules (docs/contracts/bundle.md, section 3).
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.script;
