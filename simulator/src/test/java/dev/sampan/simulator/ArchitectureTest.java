package dev.sampan.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The boundaries of architecture.md inside the simulator.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sampan.simulator");

    @Test
    void javaFxStaysInTheScreenAndTheHeadlessToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..view.webview..", "..device.fx..", "..headless..", "..dispatch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "com.sun.glass..", "netscape..")
                .check(CLASSES);
    }

    @Test
    void graalStaysInTheLogicLayer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..simulator.logic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.graalvm..", "com.oracle..")
                .check(CLASSES);
    }

    @Test
    void onlyTheDispatcherUsesRunLater() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.sampan.simulator.dispatch.Dispatcher")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .check(CLASSES);
    }

    @Test
    void nothingKnowsTheDevtoolsOrThePackager() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.sampan.devtools..", "dev.sampan.packaging..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.sampan.simulator.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
