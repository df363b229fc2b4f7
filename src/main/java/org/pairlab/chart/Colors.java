package org.pairlab.chart;

import org.pairlab.network.Architecture;

/**
 * The colours of a theme, the same in every panel and in every file. The four of the architectures are blue, orange, green
 * and purple of Okabe and Ito (2008), moved as little as possible until each pair is told apart with every kind of colour
 * blindness and each stands out from the theme's paper; PaletteTest measures both.
 */
public enum Colors {
    /** On white; of everything that leaves the lab too. */
    LIGHT(0x24292f, 0x57606a, 0xffffff, 0x8c959f, 0xdfe3e8, 0x176cb1, 0xd65f01, 0x22a377, 0x943976),
    DARK(0xc9d1d9, 0x8b949e, 0x0d1117, 0x6e7681, 0x21262d, 0x51aadd, 0xf1a319, 0x48e4b0, 0xbb6d9b);

    private final Ink text;
    private final Ink quiet;
    private final Ink paper;
    private final Ink axis;
    private final Ink grid;
    private final int[] architectures;

    Colors(int text, int quiet, int paper, int axis, int grid, int... architectures) {
        this.text = new Ink(text, 1);
        this.quiet = new Ink(quiet, 1);
        this.paper = new Ink(paper, 1);
        this.axis = new Ink(axis, 1);
        this.grid = new Ink(grid, 1);
        this.architectures = architectures;
    }

    /** Of text. */
    public Ink text() {
        return text;
    }

    /** Of secondary text, and of what data are compared with. */
    public Ink quiet() {
        return quiet;
    }

    /** The background. */
    public Ink paper() {
        return paper;
    }

    /** Of an axis' line and ticks. */
    public Ink axis() {
        return axis;
    }

    /** Of the lines behind the data. */
    public Ink grid() {
        return grid;
    }

    /** One colour an architecture. */
    public Ink of(Architecture architecture) {
        return new Ink(architectures[architecture.ordinal()], 1);
    }
}
