package com.sun.glass.ui.headless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.Screen;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/// The headless platform with a screen of any size; its own is fixed at 1000 × 1000 and larger windows throw on every
/// frame (VL-TEST-02). Its recommended output scale is what a WebView paints at, so that a picture in the pixels of a
/// device is as sharp as the device (VL-ZOOM-01). Before the toolkit starts.
public final class WideHeadlessPlatformFactory extends HeadlessPlatformFactory {
    private final int widthPx;
    private final int heightPx;
    private final float paintScale;

    private WideHeadlessPlatformFactory(int widthPx, int heightPx, float paintScale) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.paintScale = paintScale;
    }

    /// Makes every later toolkit of this process headless with this screen.
    ///
    /// @param paintScale pixels that a WebView paints per CSS px
    public static void install(int widthPx, int heightPx, float paintScale) {
        try {
            Field instance = PlatformFactory.class.getDeclaredField("instance");
            instance.setAccessible(true);
            instance.set(null, new WideHeadlessPlatformFactory(widthPx, heightPx, paintScale));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX has another headless platform", e);
        }
    }

    @Override
    public Application createApplication() {
        return new Wide(widthPx, heightPx, paintScale);
    }

    private static final class Wide extends HeadlessApplication {
        private final int widthPx;
        private final int heightPx;
        private final float paintScale;
        private Screen[] screens = {};

        Wide(int widthPx, int heightPx, float paintScale) {
            this.widthPx = widthPx;
            this.heightPx = heightPx;
            this.paintScale = paintScale;
        }

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens.length == 0) {
                super.staticScreen_getScreens();
                frameBuffer = ByteBuffer.allocate(widthPx * heightPx * 4);
                screens = new Screen[] {
                    new Screen(
                            0,
                            32,
                            0,
                            0,
                            widthPx,
                            heightPx,
                            0,
                            0,
                            widthPx,
                            heightPx,
                            0,
                            0,
                            widthPx,
                            heightPx,
                            100,
                            100,
                            1f,
                            1f,
                            paintScale,
                            paintScale)
                };
            }
            return screens;
        }
    }
}
