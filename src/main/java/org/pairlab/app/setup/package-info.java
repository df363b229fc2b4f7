/**
 * The set-up: what the next experiment is started with. {@link org.pairlab.app.setup.SetUpModel} holds and checks it
 * without any control; the controller puts it on screen.
 */
package org.pairlab.app.setup;
