package be.omringd.volunteer;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(Retention.class)
class VolunteerConfiguration {}
