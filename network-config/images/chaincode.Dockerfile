# The chaincode as a service. Build from the repository's root after ./livetrace network has built it:
#   docker build -f network-config/images/chaincode.Dockerfile -t livetrace/chaincode:0.1.0 .
FROM eclipse-temurin:17-jre
COPY chaincode/target/lib /opt/livetrace/lib
COPY chaincode/target/livetrace-chaincode-0.1.0.jar /opt/livetrace/chaincode.jar
USER 1000:1000
ENTRYPOINT ["java", "-Xmx96m", "-Xss512k", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=96m", "-jar", "/opt/livetrace/chaincode.jar"]
