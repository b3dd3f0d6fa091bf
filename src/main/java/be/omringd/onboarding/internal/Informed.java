package be.omringd.onboarding.internal;

import be.omringd.onboarding.InformedWay;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/** That somebody was told what the law wants to be told before they start: when, how and by which colleague. */
@Embeddable
public record Informed(
        @Column(name = "informed_on") LocalDate on, @Enumerated(EnumType.STRING) @Column(name = "informed_way") InformedWay way,
        @Column(name = "informed_by") UUID by) {}
