/// Lies in JavaFX's own package, because the size of the headless screen can be set nowhere else (VL-TEST-02).
/// JavaFX is on the class path, so the package may be split.
@org.jspecify.annotations.NullMarked
package com.sun.glass.ui.headless;
