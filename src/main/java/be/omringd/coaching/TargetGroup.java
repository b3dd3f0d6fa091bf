package be.omringd.coaching;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** For whom an organisation wants to change something, and why for them. */
@Embeddable
public record TargetGroup(String name, @Column(columnDefinition = "text") String why) {}
