/** The screens of the register of volunteers, and fields that other screens around volunteers share. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("ui")
package be.omringd.volunteer.ui;
