// What a tenth more spend on S3 would mean, and which spend would meet each commitment.
package main

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"time"

	commitmentv1 "commitments-examples/gen/commitment/v1"
	"commitments-examples/gen/commitment/v1/commitmentv1connect"
	"commitments-examples/internal/api"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()

	client := commitmentv1connect.NewCommitmentServiceClient(http.DefaultClient, api.BaseURL())
	more := &commitmentv1.SpendChange{ServiceCode: "s3", Change: &commitmentv1.SpendChange_Factor{Factor: 1.1}}
	answer, err := client.SimulateCommitments(ctx, &commitmentv1.SimulateCommitmentsRequest{
		CompanyId: "cyberdyne",
		Changes:   []*commitmentv1.SpendChange{more},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("before", api.Decimal(answer.GetBefore().GetExpectedOwed()))
	fmt.Println("after", api.Decimal(answer.GetAfter().GetExpectedOwed()))
	for _, commitment := range answer.GetCommitments() {
		daily := commitment.GetRequiredForAll().GetDailySpend()
		fmt.Println(commitment.GetCommitmentId(), api.Decimal(daily), "a day")
	}
}
