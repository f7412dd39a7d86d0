/// What a WXML file asks from other files and tells about itself.
@org.jspecify.annotations.NullMarked
package dev.sampan.compiler.wxml.facts;
