package org.pairlab.app.keyboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pairlab.app.keyboard.PanelKey.Place;

/** What keys do and what the list of shortcuts says of them are one thing. */
class PanelKeyTest {
    @ParameterizedTest
    @EnumSource(Place.class)
    void noKeyMeansTwoThingsInAPlace(Place place) {
        List<KeyCombination> all = new ArrayList<>();
        place.keys().forEach(key -> all.addAll(key.combinations()));
        assertThat(all).isNotEmpty().doesNotHaveDuplicates();
        assertThat(place.help()).isNotEmpty().allSatisfy((what, keys) -> assertThat(keys)
                .isNotBlank());
    }

    @Test
    void everyKeyOfAPlaceHasToDoSomethingThere() {
        KeyBindings half = KeyBindings.in(Place.LIST).on(PanelKey.OPEN, () -> {});
        assertThatThrownBy(() -> half.after(new Pane())).hasMessageContaining("LIST");
        assertThatThrownBy(() -> half.on(PanelKey.FIND, () -> {})).hasMessageContaining("FIND");
    }

    @Test
    void nobodyListensToKeysPastTheTable() {
        JavaClasses app = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.pairlab.app");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.pairlab.app.keyboard")
                // Escape closes a small window, and ends the name of a line that is typed: as everywhere else.
                .and()
                .doNotHaveFullyQualifiedName("org.pairlab.app.Windows")
                .and()
                .doNotHaveFullyQualifiedName("org.pairlab.app.history.EntryCell")
                // The one key for the whole window, by the table too.
                .and()
                .doNotHaveFullyQualifiedName("org.pairlab.app.history.UndoInWindow")
                // Says of the keys of the menus, which are in the list too, why they do nothing at the moment.
                .and()
                .doNotHaveFullyQualifiedName("org.pairlab.app.shell.LabActions")
                .should()
                .accessField(KeyEvent.class, "KEY_PRESSED")
                .because("the list of shortcuts is made from the table, and would leave out such a key")
                .check(app);
    }
}
