package dev.sampan.compiler.wxs;

import dev.sampan.compiler.wxs.WxsScope.Use;
import org.jspecify.annotations.Nullable;

/// An expression of which it is not known yet whether it is read or written. Exactly one of the methods is called.
final class WxsOperand {

    /// What a read means for the rewriter.
    @FunctionalInterface
    private interface Read {
        void run();
    }

    private final boolean target;
    private final @Nullable WxsScope scope;
    private final @Nullable WxsToken name;
    private final @Nullable Read onRead;

    private WxsOperand(boolean target, @Nullable WxsScope scope, @Nullable WxsToken name, @Nullable Read onRead) {
        this.target = target;
        this.scope = scope;
        this.name = name;
        this.onRead = onRead;
    }

    /// Something that cannot be assigned to.
    static WxsOperand value() {
        return new WxsOperand(false, null, null, null);
    }

    /// `object[expression]`.
    static WxsOperand target() {
        return new WxsOperand(true, null, null, null);
    }

    static WxsOperand name(WxsScope scope, WxsToken name) {
        return new WxsOperand(true, scope, name, null);
    }

    static WxsOperand member(WxsRewriter rewriter, int objectStart, int objectEnd, WxsToken name) {
        rewriter.memberName(name);
        return new WxsOperand(
                true, null, null, () -> rewriter.memberRead(objectStart, objectEnd, name.text(), name.end()));
    }

    /// `object["literal"]`.
    static WxsOperand index(WxsRewriter rewriter, int objectStart, int objectEnd, WxsToken literal, int end) {
        String name = literal.text().substring(1, literal.text().length() - 1);
        return new WxsOperand(true, null, null, () -> rewriter.memberRead(objectStart, objectEnd, name, end));
    }

    boolean isTarget() {
        return target;
    }

    void read() {
        use(Use.READ);
    }

    void write() {
        if (name != null) {
            use(Use.WRITE);
        }
    }

    void typeOf() {
        use(Use.TYPEOF);
    }

    private void use(Use use) {
        if (scope != null && name != null) {
            scope.use(new WxsScope.Reference(name.text(), name.start(), name.end(), use));
        } else if (onRead != null) {
            onRead.run();
        }
    }
}
