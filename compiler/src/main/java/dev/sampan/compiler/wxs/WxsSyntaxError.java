package dev.sampan.compiler.wxs;

/// Leaves the recursion of the parser at the first construct outside of the subset; never seen outside of this package.
final class WxsSyntaxError extends RuntimeException {

    static final String SYNTAX = "WXS_SYNTAX";
    static final String REQUIRE = "WXS_REQUIRE";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int start;
    private final int end;
    private final String hint;

    WxsSyntaxError(String code, int start, int end, String text, String hint) {
        super(text, null, false, false);
        this.code = code;
        this.start = start;
        this.end = end;
        this.hint = hint;
    }

    String code() {
        return code;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
