@org.jspecify.annotations.NullMarked
package be.omringd.intake.ui;
