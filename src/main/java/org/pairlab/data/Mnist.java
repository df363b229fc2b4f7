package org.pairlab.data;

/** The two parts of MNIST: 60,000 digits to train on and 10,000 to test with. */
public record Mnist(Digits training, Digits test) {}
