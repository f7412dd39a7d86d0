package dev.sampan.devtools.project;

/// Where the live text of a document is: the text control once it is shown, a string before that. FX thread.
public interface TextBuffer {
    String text();

    int length();

    /// Replaces everything; the control keeps caret and undo history as well as it can.
    void replace(String text);

    /// A buffer that no control shows.
    static TextBuffer holding(String initial) {
        return new TextBuffer() {
            private String text = initial;

            @Override
            public String text() {
                return text;
            }

            @Override
            public int length() {
                return text.length();
            }

            @Override
            public void replace(String replacement) {
                text = replacement;
            }
        };
    }
}
