/**
 * The experiment on screen as a lab file: where untitled ones are kept, writing while training, going on, saving under
 * another name. Nothing here knows the window; what touches the disk says on which thread it may be called.
 */
package org.pairlab.app.document;
