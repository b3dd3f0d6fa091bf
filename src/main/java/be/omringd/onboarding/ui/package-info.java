/** The page of one volunteer, the public pages on which somebody comes forward, and the screens of the tasks until they begin. */
@org.jspecify.annotations.NullMarked
package be.omringd.onboarding.ui;
