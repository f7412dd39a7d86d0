package dev.sampan.packaging.size;

/// What one platform allows (cli.md B8). All sizes are bytes of the counted kind (package.md 3.1).
///
/// @param verified whether the numbers come from the platform's own current documentation
/// @param source where they come from, for people
public record SizeProfile(String name, long main, long sub, long total, long preload, boolean verified, String source) {

    /// The same profile with the larger limit for main and subpackages while debugging (bigPackageSizeSupport).
    public SizeProfile debugging(long packageBytes) {
        return new SizeProfile(
                name, Math.max(main, packageBytes), Math.max(sub, packageBytes), total, preload, verified, source);
    }

    /// The limit of one package.
    public long limit(PackageLayout.Part part) {
        return part.isMain() ? main : sub;
    }
}
