package dev.sampan.simulator.preview;

/// One phone at the preview.
///
/// @param id random id of this session
/// @param name short name made of its user agent
/// @param address the phone's address
/// @param code the four digits that phone and IDE both show
public record PreviewDevice(String id, String name, String address, String code, State state) {
    /// Where a phone stands.
    public enum State {
        /// Waits for the developer.
        ASKING,
        /// Runs the mini-program.
        ALLOWED,
        /// Was sent away.
        REFUSED
    }

    PreviewDevice with(State next) {
        return new PreviewDevice(id, name, address, code, next);
    }

    /// The part of a user agent that people know: `iPhone`, `Pixel 8`, `Chrome on Linux`.
    static String nameOf(String userAgent) {
        if (userAgent.contains("iPhone")) {
            return "iPhone";
        }
        if (userAgent.contains("iPad")) {
            return "iPad";
        }
        int android = userAgent.indexOf("Android");
        if (android >= 0) {
            int start = userAgent.indexOf("; ", android);
            int end = userAgent.indexOf(')', android);
            if (start > 0 && end > start) {
                String model = userAgent
                        .substring(start + 2, end)
                        .split(" Build|; wv", 2)[0]
                        .strip();
                if (!model.isEmpty() && !model.equals("K")) {
                    return model;
                }
            }
            return "Android phone";
        }
        return userAgent.contains("Chrome") ? "Chrome" : "Browser";
    }
}
