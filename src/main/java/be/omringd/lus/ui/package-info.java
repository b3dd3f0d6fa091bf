/** Screens of a lus: the network map, the invitations, the group. */
package be.omringd.lus.ui;
