package dev.sampan.compiler.wxml.expr;

/// What may stand in a mustache.
public enum ExprMode {
    /// A value.
    VALUE,
    /// An object body without braces, as in `<template data="{{a, b: 1, ...c}}">` (WXML-TPL-05).
    OBJECT_BODY
}
