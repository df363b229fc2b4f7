/**
 * What the lab remembers from one day to the next: window, theme, set-up, this machine's speed. One JSON file; whatever
 * is wrong with it, the lab starts.
 */
package org.pairlab.app.settings;
