package dev.sampan.compiler.wxss;

import dev.sampan.compiler.diagnostic.Place;

/// A stretch of a translated style sheet before its imports are put in.
public sealed interface StylePiece {

    /// CSS text that stays as it is.
    record Text(String css) implements StylePiece {}

    /// A value in rpx, converted in the view when the width of the device is known (WXSS-RPX-02).
    record Rpx(String number) implements StylePiece {}

    /// The class prefix of the style scope (WXSS-SEL-02).
    record Prefix() implements StylePiece {}

    /// The host node of the component (WXSS-COMP-03).
    record Host() implements StylePiece {}

    /// Another sheet, inlined here (WXSS-IMP-01).
    record Import(String reference, Place place) implements StylePiece {}
}
