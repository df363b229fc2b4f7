/**
 * Controls that panels share and that make do with the room there is: choices that fold into a menu, and bars that fold what
 * is in them before they take another row.
 */
package org.pairlab.app.controls;
