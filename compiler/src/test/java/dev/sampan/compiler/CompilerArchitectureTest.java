package dev.sampan.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The compiler knows no toolkit, no script engine, no network, and nothing of the other modules.
class CompilerArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sampan.compiler");

    @Test
    void staysByItself() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "org.graalvm..",
                        "java.net..",
                        "dev.sampan.simulator..",
                        "dev.sampan.packaging..",
                        "dev.sampan.devtools..")
                .check(MAIN);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.sampan.compiler.(**)").should().beFreeOfCycles().check(MAIN);
    }

    /// The parts below do not know who drives them.
    @Test
    void onlyTheDriverKnowsTheDriver() {
        noClasses()
                .that()
                .resideInAPackage("dev.sampan.compiler.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.sampan.compiler")
                .check(MAIN);
    }

    @Test
    void onlyScriptsKnowTheNativeParser() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.sampan.compiler.script")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.caoccao..")
                .check(MAIN);
    }
}
