package org.pairlab;

/** Chooses between the window and the terminal. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("hello");
    }
}
