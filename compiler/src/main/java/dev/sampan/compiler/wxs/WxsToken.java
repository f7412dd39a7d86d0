package dev.sampan.compiler.wxs;

/// A token of WXS. `text` is as written; `newlineBefore` matters where a line end may end a statement.
record WxsToken(Kind kind, String text, int start, int end, boolean newlineBefore) {

    enum Kind {
        NAME,
        NUMBER,
        STRING,
        PUNCTUATOR,
        END
    }

    boolean is(String punctuatorOrWord) {
        return (kind == Kind.PUNCTUATOR || kind == Kind.NAME) && text.equals(punctuatorOrWord);
    }
}
