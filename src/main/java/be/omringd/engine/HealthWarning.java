package be.omringd.engine;

import org.springframework.boot.health.contributor.Status;

/** What health says where all works and somebody has to look. */
public final class HealthWarning {

    public static final Status STATUS = new Status("WARNING");

    private HealthWarning() {}
}
