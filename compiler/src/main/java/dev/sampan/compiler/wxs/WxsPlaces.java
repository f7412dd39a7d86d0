package dev.sampan.compiler.wxs;

import dev.sampan.compiler.diagnostic.Place;
import dev.sampan.compiler.source.SourceText;

/// Turns offsets in a module's code into places of the file that holds it.
///
/// @param line where the code begins in the file, 1-based
record WxsPlaces(SourceText source, int line, int column) {

    Place at(int start, int end) {
        Place inside = source.place(start, end);
        return new Place(
                source.path(),
                inside.line() + line - 1,
                inside.line() == 1 ? inside.column() + column - 1 : inside.column(),
                inside.endLine() + line - 1,
                inside.endLine() == 1 ? inside.endColumn() + column - 1 : inside.endColumn());
    }
}
