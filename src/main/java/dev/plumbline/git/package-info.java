/**
 * What Git knows of the working tree's past: in goes a folder and the name of a commit, out come
 * the files that stood below the folder when its history and ours parted. Git is asked through its
 * own command and never told to change anything.
 */
@NullMarked
package dev.plumbline.git;

import org.jspecify.annotations.NullMarked;
