package dev.sampan.simulator.nativelayer;

/// A native call that failed in a way that the mini-program is told.
public final class NativeFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final int errCode;

    /// @param reason `errMsg` without `<api>:fail `
    public NativeFailure(String reason) {
        this(reason, 0);
    }

    /// @param errCode as documented, 0 for none
    public NativeFailure(String reason, int errCode) {
        super(reason, null, false, false);
        this.errCode = errCode;
    }

    /// As documented; 0 for none.
    public int errCode() {
        return errCode;
    }
}
