/**
 * Passes and steps of our own for the four networks, in place on the memory of their Deeplearning4j graphs: {@link
 * org.pairlab.network.fast.FastNetwork}. Deeplearning4j's way, layer by layer, is bypassed as it makes an array for whatever
 * goes from layer to layer and some thirty views a step in its updater, each with native memory that the garbage collector
 * has to find: up to half of a step at c=32, and gigabytes after some hundred runs. The graph stays the owner ({@code
 * GraphMemory}): parameters, gradients and updater state have its layout and its updaters' settings, and it can train on by
 * itself, for which the three convolution blocks of a stack are one layer, {@link org.pairlab.network.fast.ConvStack}. Tests
 * hold passes and steps to Deeplearning4j's layers (1e-10 in double precision), with our layer, beside the graph and by
 * turns; to PyTorch's golden answers; and to numerical gradients.
 *
 * <h2>Layout</h2>
 *
 * Images are [channel][pixel][digit]: all digits' values of one pixel side by side, 256 for a batch of 128 pairs. So every
 * step between matrix products is a plain loop over long vectors whatever the number of channels (with channels innermost,
 * c=32 gives loops over 16 numbers), and batch normalisation's statistics belong to one channel. A channel goes from its
 * convolution through bias, ReLU, statistics, pool and normalisation while its few hundred KB stay in the second cache;
 * the pool goes before the normalisation, which keeps or turns round the order of a channel's values, and so halves or
 * quarters what is normalised. Vectors live in Java arrays ({@code Vectors}) and what products read or write outside the heap
 * ({@code Memory}); copies between the two run at the speed of memory. OpenBLAS is called on
 * addresses: its overloads for Java arrays copy whole arrays, 65 ms for 40 MB.
 *
 * <p>The heads go on in the same layout, a digit a column: each dense layer is one product of its weights as they lie.
 * All that a stack learns lies side by side, so that there is one Adam step for it.
 *
 * <p>What depends on the digits alone, their pixels as vectors ({@code Images}), is made once for all runs; the second
 * block's weights are transformed once after each update, not for each batch of an evaluation.
 *
 * <h2>The blocks</h2>
 *
 * <ul>
 *   <li>First ({@code FirstBlock}): nine multiplications an output, in two loops. Nothing of its 12x12 maps is kept; the
 *       backward pass computes them again. As matrix products of nine rows, they would have to be written and read, 19 MB a
 *       direction at c=256.
 *   <li>Second ({@code SecondBlock}): Winograd's F(5x5, 3x3), {@code Winograd}. A 7x7 image is exactly one tile, so that 49
 *       products replace 225: 4.6 times fewer multiplications. Gradients are the exact
 *       adjoints of the same transforms. In single precision its results are off by 1e-5 of their standard deviation (a
 *       direct sum: 2e-7); Adam's own noise is far above. Points of smaller error exist, {1/3, -1/3, 0.8, -0.8, 1.5, -1.5}
 *       with 5.5e-6, but with 0 among them more of the matrices is zero.
 *   <li>Third ({@code ThirdBlock}): 3x3 to one number is one matrix product on the second block's output as it lies.
 * </ul>
 *
 * <h2>What the loops look like, and why</h2>
 *
 * C2 of JDK 17 turns a loop into vector instructions only if all arrays are indexed alike (hence an array a vector), if it reads few
 * of them (five terms a sum, not seven; no factor in front of each of four), and if it has no condition and no sum of its own into a
 * scalar. So: sums go into a
 * vector that is summed up at the end, in double precision and a fixed order; ReLU is {@code max(0, x)} and its mask
 * {@code min(1, x * HUGE)}; a pool's winner is found by {@code 1 + max(-1, (x - greatest) * HUGE)}, taken from what
 * remains of 1, so that of equal pixels the first wins, as in Deeplearning4j and PyTorch. Measured with 256 floats: 30 to
 * 100 ns a loop, 450 to 3000 where C2 gives up; {@code Math.fma} is not used, as without the instruction it is a call into
 * BigDecimal.
 *
 * <h2>Where the time goes</h2>
 *
 * ConvNetBase, a batch of 256 digits, one thread of an AMD Zen 5 with AVX-512, in ms (the least seen). c=256: the kernels of a
 * training step add up to 33, of which products 17 (about 200 GFLOP/s), first block with its part of Winograd's transforms 10.5 (7.7 of them on the way
 * back), the rest of the second block 4, weights to and from Winograd's form 0.8; those of a validation step to 10. c=32: training
 * step 2.0, of which the first block 1.3, products 0.3, the rest of the second block 0.4; validation step 0.7. So the first
 * block is what is left to make faster, most of all its weights' gradient (430 loops of 36 ns a channel) and its convolution
 * (twice 288 of 40). Tried without gain: several sums in one loop (C2 gives up, 300 to 440 ns), two pixels a loop, fewer loops
 * in the pool's gradient, the second block's products by blocks of channels (a tenth slower).
 *
 * <p>What a training batch leaves to the garbage collector at c=32: 54 to 92 KB of Java's heap, 1.0 to 2.3 MB when
 * Deeplearning4j ran the graph, besides its native pieces.
 */
package org.pairlab.network.fast;
