package org.pairlab.app.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pairlab.app.Theme;
import org.pairlab.app.compare.RememberedComparison;
import org.pairlab.app.curves.RememberedCurves;
import org.pairlab.app.setup.SetUpValues;

/**
 * What the lab remembers. Immutable; any thread.
 *
 * @param window where the window was, or null for the middle of the screen
 * @param setUpShown whether the set-up was open
 * @param setUpWidth how wide the set-up was, in heights of the type, or null for its own width
 * @param theme the one that was chosen, or null for the system's
 * @param zoom size of the type, {@link #SMALLEST_ZOOM} to {@link #LARGEST_ZOOM}; 1 is normal
 * @param panel name of the panel that was open, or empty for the first
 * @param curves what was shown in the curves panel
 * @param comparison how experiments were compared in the compare panel
 * @param setUp the last set-up, or null for the preset that the lab starts with
 * @param speed this machine's recent speed ratios, as {@link org.pairlab.experiment.SpeedModel} keeps them
 * @param files what is remembered about lab files
 */
public record LabSettings(
        WindowPlace window,
        boolean setUpShown,
        Double setUpWidth,
        Theme theme,
        double zoom,
        String panel,
        RememberedCurves curves,
        RememberedComparison comparison,
        SetUpValues setUp,
        List<Double> speed,
        RememberedFiles files) {
    public static final double SMALLEST_ZOOM = 0.7;
    public static final double LARGEST_ZOOM = 2.5;

    public LabSettings {
        Objects.requireNonNull(files, "files");
        Objects.requireNonNull(curves, "curves");
        Objects.requireNonNull(comparison, "comparison");
        speed = List.copyOf(speed);
    }

    /** How the lab starts for the first time. */
    public static LabSettings first() {
        return new LabSettings(
                null,
                true,
                null,
                null,
                1,
                "",
                RememberedCurves.first(),
                RememberedComparison.first(),
                null,
                List.of(),
                RememberedFiles.NONE);
    }

    public Optional<WindowPlace> place() {
        return Optional.ofNullable(window);
    }
}
