/**
 * The soak test, outside the ordinary tests: the program as real processes that are killed, stopped and begun again
 * hundreds of times, and hundreds of experiments in one process that are paused, stopped and gone on with. Nothing that was
 * durable may be missing, and everything must come out as if nothing had happened.
 */
package org.pairlab.soak;
