package be.omringd.volunteer.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(Retention.class)
class VolunteerConfiguration {}
