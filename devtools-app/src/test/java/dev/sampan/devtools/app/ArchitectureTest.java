package dev.sampan.devtools.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// docs/adr and the design brief, sections 1, 4 and 5, as rules.
class ArchitectureTest {
    private static final JavaClasses SHELL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sampan.devtools");

    @Test
    void onlyTheEditorKnowsRichText() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..devtools.editor..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.fxmisc..", "org.reactfx..")
                .check(SHELL);
    }

    @Test
    void panelsDoNotKnowEachOther() {
        slices().matching("dev.sampan.devtools.panels.(*)..")
                .should()
                .notDependOnEachOther()
                .check(SHELL);
    }

    @Test
    void viewModelsDoNotKnowTheSceneGraph() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .or()
                .resideInAnyPackage(
                        "..devtools.run..",
                        "..devtools.project..",
                        "..devtools.settings..",
                        "..devtools.command..",
                        "..devtools.text..",
                        "..devtools.editor.language..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .check(SHELL);
    }

    @Test
    void onlyTheDispatcherGoesToTheFxThread() {
        noClasses()
                .that()
                .doNotHaveSimpleName("FxThread")
                .should()
                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                .check(SHELL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.sampan.devtools.(*)..").should().beFreeOfCycles().check(SHELL);
    }
}
