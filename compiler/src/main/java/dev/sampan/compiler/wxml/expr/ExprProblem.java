package dev.sampan.compiler.wxml.expr;

import dev.sampan.compiler.wxml.dialect.WxmlCode;

/// Where and why an expression cannot be read. `offset` is an offset in the file.
public record ExprProblem(WxmlCode code, int offset, String message, String hint) {}
