# The gateway. Build from the repository's root after ./livetrace has built it:
#   docker build -f network-config/images/gateway.Dockerfile -t livetrace/gateway:0.1.0 .
FROM eclipse-temurin:17-jre
COPY gateway-app/target/lib /opt/livetrace/lib
COPY gateway-app/target/livetrace-gateway-app-0.1.0.jar /opt/livetrace/gateway.jar
USER 1000:1000
ENTRYPOINT ["java", "-Xmx320m", "-XX:+UseSerialGC", "-jar", "/opt/livetrace/gateway.jar"]
