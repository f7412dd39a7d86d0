package dev.sampan.simulator.device;

/// A phone as a mini-program sees it.
///
/// @param widthPx CSS px, upright
/// @param heightPx CSS px, upright
/// @param pixelRatio pixels per CSS px
/// @param preset among the devices that are offered first
/// @param json the whole entry of `devices.json`, as both layers get it
public record DeviceProfile(
        String name, String platform, int widthPx, int heightPx, double pixelRatio, boolean preset, String json) {}
