/** What the lab is, which versions it runs on, and the licences of what it is built of. */
package org.pairlab.app.about;
