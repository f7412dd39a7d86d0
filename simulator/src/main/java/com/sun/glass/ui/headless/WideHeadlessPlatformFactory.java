package com.sun.glass.ui.headless;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.Screen;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/// The headless platform with a screen of any size; its own is fixed at 1000 × 1000 and larger windows throw on every
/// frame (VL-TEST-02). Before the toolkit starts.
public final class WideHeadlessPlatformFactory extends HeadlessPlatformFactory {
    private final int widthPx;
    private final int heightPx;

    private WideHeadlessPlatformFactory(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /// Makes every later toolkit of this process headless with this screen.
    public static void install(int widthPx, int heightPx) {
        try {
            Field instance = PlatformFactory.class.getDeclaredField("instance");
            instance.setAccessible(true);
            instance.set(null, new WideHeadlessPlatformFactory(widthPx, heightPx));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JavaFX has another headless platform", e);
        }
    }

    @Override
    public Application createApplication() {
        return new Wide(widthPx, heightPx);
    }

    private static final class Wide extends HeadlessApplication {
        private final int widthPx;
        private final int heightPx;
        private Screen[] screens = {};

        Wide(int widthPx, int heightPx) {
            this.widthPx = widthPx;
            this.heightPx = heightPx;
        }

        @Override
        protected Screen[] staticScreen_getScreens() {
            if (screens.length == 0) {
                super.staticScreen_getScreens();
                frameBuffer = ByteBuffer.allocate(widthPx * heightPx * 4);
                screens = new Screen[] {
                    new Screen(
                            0, 32, 0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx, 0, 0, widthPx, heightPx, 100, 100,
                            1f, 1f, 1f, 1f)
                };
            }
            return screens;
        }
    }
}
