package dev.sampan.packaging.rules;

/// Why a file is not in the package, in the order in which the reasons are tried (package.md 2.4).
public enum DropReason {
    /// The extension is not on the platform's list; nothing can bring the file back.
    EXTENSION,
    /// `node_modules`, `.git`, … and the folders that hold no part of the app.
    DEFAULT_IGNORE,
    /// A rule of `packOptions.ignore`.
    IGNORE_RULE,
    /// Nothing of the app refers to it.
    UNUSED
}
