/// The device screen in a JavaFX WebView, and the in-process origin that feeds it.
@org.jspecify.annotations.NullMarked
package dev.sampan.simulator.view.webview;
