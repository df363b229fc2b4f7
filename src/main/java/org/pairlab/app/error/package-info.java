/** What a person sees when something goes wrong: a plain sentence, and the details to copy. */
package org.pairlab.app.error;
