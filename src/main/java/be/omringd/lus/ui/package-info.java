/** Screens of a lus: the network map, the invitations, the group. */
@org.jspecify.annotations.NullMarked
package be.omringd.lus.ui;
