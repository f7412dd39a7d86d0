package dev.sampan.packaging.upload;

/// How packages are written.
public enum PackageFormat {
    /// One `.wxapkg` per package, and `all.wxapkg` with everything.
    WXAPKG("wxapkg"),
    /// One `.zip` per package.
    ZIP("zip"),
    /// One folder `app` with everything.
    DIR("dir");

    private final String word;

    PackageFormat(String word) {
        this.word = word;
    }

    /// The word of the command line and the file extension.
    public String word() {
        return word;
    }
}
